/** Tells the format of a text that is no table of separated values, by how it begins. */
export function otherFormat(text: string): string | undefined {
  const start = text.slice(0, 8192).trimStart();
  if (start.startsWith("%PDF-")) return "PDF";
  if (start.startsWith("{\\rtf")) return "rich text (.rtf)";
  if (!start.startsWith("<?xml")) return undefined;
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return "XML spreadsheet of Excel 2003";
  return start.includes("<office:document") ? "flat OpenDocument (.fods)" : "XML";
}
