import type { Language } from "@tyle/core";
import { xmlHead } from "../office/package.ts";

const languages = { vi: "vi-VN", en: "en-GB" } as const;

const style = (id: string, name: string, look: string, text = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${look}</w:pPr><w:rPr>${text}</w:rPr></w:style>`;

/** The styles of a document, under the names that word processors make their outline of. */
export const documentStyles = (language: Language): string =>
  `${xmlHead}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:lang w:val="${languages[language]}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style("Title", "Title", '<w:spacing w:after="200"/>', '<w:b/><w:sz w:val="36"/>')}${style("Heading1", "heading 1", '<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="30"/>')}${style("ListParagraph", "List Paragraph", '<w:ind w:left="284" w:hanging="284"/>')}${style("TableText", "Table Text", '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="22"/>')}</w:styles>`;
