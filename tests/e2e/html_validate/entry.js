// What html-validate.min.js is made of, on npm's html-validate@11.21.1 and esbuild:
//   esbuild entry.js --bundle --minify --format=iife --platform=browser --outfile=html-validate.min.js
import { HtmlValidate, StaticConfigLoader } from "html-validate/browser";

const presets = ["html-validate:standard", "html-validate:document", "html-validate:a11y"];
// A page of ours loads from ours alone: there is no other host whose files could have been changed.
const rules = { "require-sri": "off" };
const validator = new HtmlValidate(new StaticConfigLoader({ extends: presets, elements: ["html5"], rules }));

globalThis.htmlFaults = async (html) => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`));
};
