// Reading documents: apart from the root, since it brings a parser of HTML and one of zip files along.

export { readDocument } from "./read-document.ts";
