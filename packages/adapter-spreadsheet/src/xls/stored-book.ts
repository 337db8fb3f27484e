// What comes of an .xls file: plain data, so that it can be handed from one thread to another.

/** A cell as the library gives it: its type, its value, its number format and its formula. */
export interface BookCell {
  readonly t: "n" | "s" | "b" | "e" | "d" | "z";
  readonly v?: string | number | boolean | Date;
  readonly z?: string | number;
  readonly f?: string;
}

/** A row that holds something, with its index from 0. */
export interface BookRow {
  readonly index: number;
  readonly hidden: boolean;
  readonly cells: readonly (BookCell | undefined)[];
}

/** A rectangle of merged cells, from 0. */
export interface BookRange {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly BookRange[];
  readonly rows: readonly BookRow[];
}

export interface StoredBook {
  readonly date1904: boolean;
  /** Characters of all its texts; where they are more than allowed, there are no sheets. */
  readonly characters: number;
  readonly sheets: readonly BookSheet[];
}

/** The part of the library that is used. */
export interface BookLibrary {
  read(bytes: Uint8Array, options: object): Workbook;
}

interface Workbook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, Worksheet>>;
  readonly Workbook?: {
    readonly WBProps?: { readonly date1904?: boolean };
    readonly Sheets?: readonly { readonly Hidden?: number }[];
  };
}

interface Worksheet {
  readonly "!data"?: readonly (readonly (BookCell | undefined)[] | undefined)[];
  readonly "!merges"?: readonly BookRange[];
  readonly "!rows"?: readonly ({ readonly hidden?: boolean } | undefined)[];
}

/**
 * Reads an .xls file with the library. Its text is also run in a worker: it uses nothing but its parameters.
 *
 * Many cells may share one long text, but every one of them is copied on the way between threads.
 */
export function readBook(library: BookLibrary, bytes: Uint8Array, maxText: number): StoredBook {
  const options = { type: "array", dense: true, cellNF: true, cellText: false, cellHTML: false };
  const { SheetNames, Sheets, Workbook } = library.read(bytes, options);
  let characters = 0;
  const sheets = SheetNames.map((name, at) => {
    const { "!data": data = [], "!merges": merges = [], "!rows": info = [] } = Sheets[name] ?? {};
    const rows: BookRow[] = [];
    // Holes of the list are left out, however many there are.
    data.forEach((cells, index) => {
      if (!cells) return;
      rows.push({ index, hidden: info[index]?.hidden === true, cells });
      cells.forEach((cell) => {
        if (typeof cell?.v === "string") characters += cell.v.length;
      });
    });
    return { name, hidden: (Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0, merges, rows };
  });
  const date1904 = Workbook?.WBProps?.date1904 === true;
  return { date1904, characters, sheets: characters > maxText ? [] : sheets };
}
