// What a person's hand does: a press with the mouse, and the ESC key.

export function press(element) {
  const box = element.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, composed: true, view: window, button: 0,
    clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...at, isPrimary: true, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', { ...at, isPrimary: true }));
  element.dispatchEvent(new MouseEvent('mouseup', at));
  element.dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }));
}

export function pressEscape() {
  const key = { key: 'Escape', code: 'Escape', keyCode: 27, which: 27, bubbles: true, cancelable: true, composed: true };
  const target = document.activeElement && document.activeElement.isConnected ? document.activeElement : document.body;
  for (const kind of ['keydown', 'keypress', 'keyup']) target.dispatchEvent(new KeyboardEvent(kind, key));
}
