import * as sheetjs from "@e965/xlsx";
import { dossierProfile, jsonReader, procedureProfile } from "@tyle/adapter-portal";
import {
  channelTable,
  csvReader,
  form06,
  formProfile,
  htmlReader,
  mappingProfile,
  odsReader,
  publishedFiguresProfile,
  xlsReader,
  xlsxReader,
} from "@tyle/adapter-spreadsheet";
import {
  createUnitTree,
  definePeriod,
  type LocatedRow,
  memorySource,
  parseLocalDate,
  parseUnitCode,
  unitId,
} from "@tyle/core";
import { testProfile } from "./test-profile.ts";
import { testReader } from "./test-reader.ts";

const table = [
  ["Mã ĐVHC", "Đơn vị", "Tỷ lệ"],
  ["25159", "Thị trấn Cát Tiên", "0,03%"],
  ["25165", 'Xã "Phước Cát 2"', "0,11%"],
];
const utf8 = (name: string, text: string) => memorySource(name, new TextEncoder().encode(text));

function workbook(name: string, bookType: sheetjs.BookType) {
  const book = sheetjs.utils.book_new();
  sheetjs.utils.book_append_sheet(
    book,
    sheetjs.utils.aoa_to_sheet([...table, ["x", 99.675, true]]),
    "a",
  );
  sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet(table), "b");
  return memorySource(name, new Uint8Array(sheetjs.write(book, { type: "array", bookType })));
}

testReader("csv", {
  create: csvReader,
  samples: [
    utf8("a.csv", table.map((row) => row.join(";")).join("\r\n")),
    utf8("b.csv", table.map((row) => row.map((text) => JSON.stringify(text)).join(",")).join("\n")),
  ],
});
testReader("xlsx", { create: xlsxReader, samples: [workbook("a.xlsx", "xlsx")] });
testReader("ods", { create: odsReader, samples: [workbook("a.ods", "ods")] });
testReader("xls", { create: xlsReader, samples: [workbook("a.xls", "biff8")] });
testReader("html", { create: htmlReader, samples: [workbook("a.html", "html")] });
testReader("json", {
  create: jsonReader,
  samples: [
    utf8("a.json", JSON.stringify({ data: [{ MaHoSo: "a", KenhThucHien: 2, TyLe: 0.5 }] })),
  ],
});

const rowsOf = (text: string): readonly LocatedRow[] =>
  text.split("\n").map((line, at) => ({
    row: at + 1,
    cells: line
      .split(";")
      .map((value) =>
        value === "" ? ({ kind: "empty" } as const) : ({ kind: "text", text: value } as const),
      ),
  }));

const validFrom = parseLocalDate("2020-02-01");
const code = parseUnitCode("25159");
const units = createUnitTree([
  {
    id: unitId(code, validFrom),
    code,
    name: "Cát Tiên",
    fullName: "Thị trấn Cát Tiên",
    level: "commune",
    kind: "thi_tran",
    parent: null,
    validFrom,
    validTo: null,
  },
]);

testProfile("published-figures", {
  create: () =>
    publishedFiguresProfile({
      units,
      unit: { column: "Mã ĐVHC" },
      figures: [
        {
          column: "Tỷ lệ",
          indicator: "online",
          part: "rate",
          period: definePeriod("2022"),
          scope: "own",
        },
      ],
    }),
  samples: [rowsOf("Báo cáo\nMã ĐVHC;Tỷ lệ\n25159;0,03%")],
});
testProfile("dossiers", {
  create: () => dossierProfile(),
  samples: [
    rowsOf(
      "Mã hồ sơ;Mã đơn vị;Kênh;Ngày tiếp nhận\nH36.12-230601-0001;25159;2;01/06/2023\n\nI;Cấp xã",
    ),
    rowsOf(
      "Mã hồ sơ;Mã hồ sơ khác;Mã đơn vị;Ngày tiếp nhận\nA-1;B-1;25159;01/06/2023\nB-1;;25159;02/06/2023",
    ),
  ],
});
testProfile("procedures", {
  create: procedureProfile,
  samples: [rowsOf("Mã TTHC;Mức độ\n1.004616;Toàn trình")],
});
testProfile("II.06", {
  create: () => formProfile(form06),
  samples: [
    rowsOf(
      "TT;Lĩnh vực;Hồ sơ tiếp nhận tổng số;Tiếp nhận trực tuyến;Tiếp nhận trực tiếp;Tiếp nhận từ kỳ trước;Đã giải quyết tổng số;Đã giải quyết trước hạn;Đã giải quyết đúng hạn;Đã giải quyết quá hạn;Đang giải quyết tổng số;Đang giải quyết trong hạn;Đang giải quyết quá hạn\n1;Tư pháp;100;60;30;10;90;50;35;5;10;8;2",
    ),
  ],
});
testProfile("channel-table", {
  create: () => formProfile(channelTable),
  samples: [
    rowsOf(
      "TT;Tên đơn vị;Tổng số;Trực tuyến;Trực tiếp;BCCI;Tỷ lệ\n1;Sở Nội vụ;737;717;20;0;97,29%",
    ),
  ],
});
testProfile("mapping", {
  create: () =>
    mappingProfile({
      table: "Kênh",
      columns: [
        { heading: "Xã", dimension: "unit" },
        { heading: "Số hộ", measure: "households" },
      ],
    }),
  samples: [rowsOf("Xã;Số hộ\nGia Viễn;1.234")],
});
