export { renderXlsx, type XlsxOptions } from "./render-xlsx.ts";
