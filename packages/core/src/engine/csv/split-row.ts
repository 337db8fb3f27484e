/** A quotation mark that ends a field is followed by no other. */
const closingMark = /^((?:[^"]|"")*)"(?!")/;

/**
 * Cuts the text of one row into cells, by the grammar of the scanner. The row must be whole: quotation marks that open a
 * field are closed within it.
 *
 * @example
 * splitRow('a;"b;""c"""d;', ";") // ["a", 'b;"c"d', ""]
 */
export function splitRow(text: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  for (let rest = text; ; ) {
    const quoted = rest.startsWith('"') ? closingMark.exec(rest.slice(1)) : null;
    const value = quoted?.[1]?.replaceAll('""', '"') ?? "";
    const behind = quoted ? rest.slice(1 + quoted[0].length) : rest;
    const end = behind.indexOf(delimiter);
    cells.push(value + (end < 0 ? behind : behind.slice(0, end)));
    if (end < 0) return cells;
    rest = behind.slice(end + 1);
  }
}
