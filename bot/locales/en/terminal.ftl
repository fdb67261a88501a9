# The command line

terminal-demo = Open this page, as Emma (English) or Minji (Korean), and press a button or type /similar:
terminal-demo-end = Ctrl-C ends the demo.
terminal-demo-gone = The demo has ended. Start it again (plimate demo, or make demo) and this page comes back by itself; if it does not, open the address that the demo prints.
