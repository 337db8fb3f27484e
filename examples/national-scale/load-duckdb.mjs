import { dossierTable } from "@tyle/engine-sql";

/** The generated columns, declared: nothing is guessed. */
export const csvColumns = `{'ma_ho_so':'VARCHAR','ma_tthc':'VARCHAR','ten_tthc':'VARCHAR','co_quan':'VARCHAR','ma_don_vi':'VARCHAR','kenh':'VARCHAR','muc_do':'VARCHAR','ngay_tiep_nhan':'TIMESTAMP','han_tra':'TIMESTAMP','ngay_tra':'TIMESTAMP','trang_thai':'VARCHAR'}`;

/** A generated list as DuckDB reads it. */
export const readCsv = (path) =>
  `read_csv('${path.replaceAll("'", "''")}', columns=${csvColumns}, delim=',', quote='"', escape='"', header=true, auto_detect=false, timestampformat='%d/%m/%Y %H:%M', nullstr='')`;

/** How `packParquet` would write them, with its mark: what is selected here needs no second look. */
export const asPacked = "(FORMAT parquet, COMPRESSION zstd, KV_METADATA {tyle_dossiers: '1'})";

const day = (column) =>
  `CAST(year(${column}) * 10000 + month(${column}) * 100 + day(${column}) AS INTEGER)`;

const filled = {
  code: "ma_ho_so",
  unit: "ma_don_vi",
  procedure: "ma_tthc",
  channel:
    "CASE kenh WHEN 'Trực tuyến' THEN 'online' WHEN 'Trực tiếp' THEN 'direct' WHEN 'Bưu chính' THEN 'postal' END",
  received_on: day("ngay_tiep_nhan"),
  due_on: day("han_tra"),
  ended_on: day("ngay_tra"),
  timeliness:
    "CASE WHEN ngay_tra IS NULL OR han_tra IS NULL THEN NULL WHEN ngay_tra <= han_tra THEN 'on-time' ELSE 'overdue' END",
};

const empty = { text: "CAST(NULL AS VARCHAR)", day: "CAST(NULL AS INTEGER)" };

/** The statement that brings a generated list into the table of dossiers. */
export const selectDossiers = (path) =>
  `SELECT ${dossierTable
    .filter(({ isOptional }) => !isOptional)
    .map(({ name, kind }) => `${filled[name] ?? empty[kind]} AS ${name}`)
    .join(", ")} FROM ${readCsv(path)}`;
