import { type Dossier, ingest, memorySource } from "@tyle/core";
import { describe, expect, it } from "vitest";
import { jsonReader } from "../json/json-reader.ts";
import { dossierProfile } from "./dossier-profile.ts";

async function read(lists: Readonly<Record<string, unknown>>) {
  const dossier = { MaHoSo: "H36.12-230601-0001", NgayTiepNhan: "20230601080000", ...lists };
  const bytes = new TextEncoder().encode(JSON.stringify([dossier]));
  return ingest(memorySource("goi.json", bytes), {
    readers: [jsonReader()],
    profile: dossierProfile(),
  });
}

async function flagsOf(lists: Readonly<Record<string, unknown>>): Promise<Dossier["flags"]> {
  const { records } = await read(lists);
  return records[0]?.flags;
}

const result = { MaGiayToKetQua: "KQ.1", DuongDanTepTinKetQua: "https://example.gov.vn/1" };

describe("the lists within a dossier of the payload", () => {
  it.each([
    ["every fee line at 0", [{ Gia: 0 }, { Gia: "0.00" }], { "fee-waived": true }],
    ["one fee above 0", [{ Gia: 0 }, { Gia: 50000 }], { "fee-waived": false, "fee-bearing": true }],
    ["no fee line", [], undefined],
    ["a fee line without an amount", [{ Gia: 0 }, { LoaiPhiLePhi: 1 }], undefined],
  ])("%s", async (_name, DanhSachLePhi, flags) => {
    expect(await flagsOf({ DanhSachLePhi })).toEqual(flags);
  });

  it.each([
    ["one paper used again", [{ DuocTaiSuDung: 0 }, { DuocTaiSuDung: 2 }], { "data-reused": true }],
    ["no paper used again", [{ DuocTaiSuDung: 0 }], { "data-reused": false }],
    ["a paper that does not say", [{ DuocTaiSuDung: 0 }, {}], undefined],
    ["one from the store", [{ DuocLayTuKhoDMQG: 1 }], { "personal-store-used": true }],
  ])("%s", async (_name, TaiLieuNop, flags) => {
    expect(await flagsOf({ TaiLieuNop })).toEqual(flags);
  });

  it.each([
    [{ DanhSachGiayToKetQua: [result] }, { "electronic-result": true }],
    [
      { DanhSachGiayToKetQua: [{ MaGiayToKetQua: "KQ.1" }] },
      { "electronic-result": false, digitised: false },
    ],
    [{ DanhSachGiayToKetQua: [] }, { "electronic-result": false, digitised: false }],
    [
      { DanhSachGiayToKetQua: [result], HoSoCoThanhPhanSoHoa: 1 },
      { "electronic-result": true, digitised: true },
    ],
    [
      { DanhSachGiayToKetQua: [result], TaiLieuNop: [{ DuocSoHoa: 0 }] },
      { "electronic-result": true, digitised: false },
    ],
    [{ HoSoCoThanhPhanSoHoa: 1 }, undefined],
  ])("%j", async (lists, flags) => {
    expect(await flagsOf(lists)).toEqual(flags);
  });

  it("are the requests to complete it", async () => {
    const { records } = await read({
      DanhSachHoSoBoSung: [
        { NgayBoSung: "20230603090000", NgayTiepNhanBoSung: "20230605100000" },
        { NgayBoSung: "07/06/2023", NgayTiepNhanBoSung: null },
      ],
    });
    expect(records[0]?.supplements).toEqual([
      { requestedAt: "2023-06-03T09:00:00", completedAt: "2023-06-05T10:00:00" },
      { requestedAt: "2023-06-07", completedAt: null },
    ]);
    expect((await read({ DanhSachHoSoBoSung: [] })).records[0]).not.toHaveProperty("supplements");
  });

  it("reject a dossier with an impossible request", async () => {
    const { rejects } = await read({ DanhSachHoSoBoSung: [{ NgayBoSung: "31/02/2023" }] });
    expect(rejects).toMatchObject([{ codes: ["dossier/impossible-moment"] }]);
  });

  it("say nothing where they are cut off", async () => {
    const { records, ledger } = await read({ DanhSachLePhi: '[{"Gia":0' });
    expect(ledger.accepted).toBe(1);
    expect(records[0]).not.toHaveProperty("flags");
  });
});
