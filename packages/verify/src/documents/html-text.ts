import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

const hidden: readonly string[] = ["script", "style", "head", "template", "noscript"];
const blocks =
  /^(?:address|article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|li|main|nav|ol|p|pre|section|table|tr|ul)$/u;

/**
 * The text of an HTML page as a reader sees it: blocks on lines of their own, cells of a row apart.
 */
export function htmlText(html: string): string {
  const text = textOf(parse(html));
  return text.replaceAll(/[ \t\r]*\n\s*/gu, "\n").trim();
}

function textOf(node: Node): string {
  if ("value" in node) return node.value.replaceAll(/[ \t\r\n]+/gu, " ");
  if (hidden.includes(node.nodeName) || !("childNodes" in node)) return "";
  const inner = node.childNodes.map(textOf).join("");
  if (node.nodeName === "td" || node.nodeName === "th") return `${inner} | `;
  return blocks.test(node.nodeName) ? `\n${inner}\n` : inner;
}
