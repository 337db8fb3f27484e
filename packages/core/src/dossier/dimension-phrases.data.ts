import type { Text } from "../diagnostic/text.ts";
import type { Dimension } from "./predicate.ts";

/** How a condition is said of what is counted, so that it can stand behind "hồ sơ" or "dossiers". */
export interface DimensionPhrases {
  /** The phrase for each value; "*" stands for any text and is put in for "{}". */
  readonly values: Readonly<Record<string, Text>>;
  /** The phrase for a value that is not known. */
  readonly unknown: Text;
  /** The phrase for any known value, where a definition asks for that. */
  readonly known?: Text;
}

// The marks let bundlers leave the table out where no definition is put into words.

// @__NO_SIDE_EFFECTS__
function text(vi: string, en: string): Text {
  return { vi, en };
}

// @__NO_SIDE_EFFECTS__
function phrases(values: Readonly<Record<string, Text>>, unknown: Text): DimensionPhrases {
  return { values, unknown };
}

// @__NO_SIDE_EFFECTS__
function flag(yes: Text, no: Text, unknown: Text): DimensionPhrases {
  return { values: { yes, no }, unknown };
}

/** One entry for each dimension. */
export const dimensionPhrases: Readonly<Record<Dimension, DimensionPhrases>> = {
  unit: phrases(
    { "*": text("tại đơn vị {}", "at unit {}") },
    text("chưa rõ đơn vị", "at an unknown unit"),
  ),
  "unit-level": phrases(
    { "*": text("tại đơn vị cấp {}", "at units of level {}") },
    text("chưa rõ cấp đơn vị", "at units of unknown level"),
  ),
  procedure: phrases(
    { "*": text("của thủ tục {}", "of procedure {}") },
    text("chưa rõ thủ tục", "of an unknown procedure"),
  ),
  scope: phrases(
    {
      own: text("của chính đơn vị", "of the unit itself"),
      children: text("của các đơn vị trực thuộc", "of the units below it"),
      "including-children": text(
        "của đơn vị gồm cả đơn vị trực thuộc",
        "of the unit with the units below it",
      ),
    },
    text("chưa rõ phạm vi đơn vị", "of unknown scope"),
  ),
  channel: {
    values: {
      online: text("nộp trực tuyến", "submitted online"),
      direct: text("nộp trực tiếp", "submitted at the counter"),
      postal: text("nộp qua bưu chính công ích", "submitted by public post"),
    },
    unknown: text("không ghi kênh nộp", "without a recorded channel"),
    known: text("có ghi kênh nộp", "with a recorded channel"),
  },
  "service-level": phrases(
    {
      full: text("thuộc dịch vụ công trực tuyến toàn trình", "offered fully online"),
      partial: text("thuộc dịch vụ công trực tuyến một phần", "offered partly online"),
      information: text("chỉ được cung cấp thông tin trực tuyến", "with information online only"),
    },
    text("chưa rõ mức độ dịch vụ công trực tuyến", "of unknown service level"),
  ),
  status: phrases(
    {
      "not-received": text("không được tiếp nhận", "not accepted"),
      open: text("đang giải quyết", "in progress"),
      suspended: text("đang tạm dừng", "suspended"),
      resolved: text("đã giải quyết", "resolved"),
      returned: text("được trả lại hoặc xin rút", "returned or withdrawn"),
    },
    text("chưa rõ trạng thái", "of unknown status"),
  ),
  timeliness: phrases(
    {
      "on-time": text("kết thúc đúng hạn", "ended by the due moment"),
      overdue: text("kết thúc quá hạn", "ended after the due moment"),
    },
    text("không có hạn trả hoặc chưa kết thúc", "without a due moment or still open"),
  ),
  "timeliness-766": phrases(
    {
      "on-time": text("đúng hạn hoặc còn trong hạn theo quy tắc 766", "on time by the 766 rule"),
      overdue: text("quá hạn theo quy tắc 766", "overdue by the 766 rule"),
    },
    text("không xác định được hạn theo quy tắc 766", "not decidable by the 766 rule"),
  ),
  "fee-bearing": flag(
    text("thuộc thủ tục có phí, lệ phí", "of procedures that bear a fee"),
    text("thuộc thủ tục không có phí, lệ phí", "of procedures without a fee"),
    text("chưa rõ có phí, lệ phí hay không", "of procedures with an unknown fee"),
  ),
  "fee-waived": flag(
    text("có mọi khoản phí, lệ phí bằng 0", "with every fee line at 0"),
    text("có khoản phí, lệ phí khác 0", "with a fee line above 0"),
    text("chưa rõ số tiền phí, lệ phí", "with unknown fee lines"),
  ),
  "paid-online": flag(
    text("đã thanh toán trực tuyến", "paid online"),
    text("không thanh toán trực tuyến", "not paid online"),
    text("chưa rõ cách thanh toán", "with an unknown way of payment"),
  ),
  "result-required": flag(
    text("thuộc thủ tục có kết quả là giấy tờ", "of procedures that end in a document"),
    text(
      "thuộc thủ tục không yêu cầu kết quả là giấy tờ",
      "of procedures that end without a document",
    ),
    text(
      "chưa rõ có yêu cầu kết quả là giấy tờ hay không",
      "of procedures with an unknown kind of result",
    ),
  ),
  "electronic-result": flag(
    text("có kết quả điện tử", "with an electronic result"),
    text("không có kết quả điện tử", "without an electronic result"),
    text("chưa rõ có kết quả điện tử hay không", "with an unknown form of result"),
  ),
  "full-eligible": flag(
    text("thuộc thủ tục đủ điều kiện toàn trình", "of procedures eligible for full online service"),
    text(
      "thuộc thủ tục không đủ điều kiện toàn trình",
      "of procedures not eligible for full online service",
    ),
    text(
      "chưa rõ thủ tục có đủ điều kiện toàn trình hay không",
      "of procedures of unknown eligibility",
    ),
  ),
  digitised: flag(
    text("được số hóa cả thành phần hồ sơ và kết quả", "digitised in papers and result"),
    text("chưa được số hóa đủ", "not fully digitised"),
    text("chưa rõ tình trạng số hóa", "of unknown digitisation"),
  ),
  "data-reused": flag(
    text("có tái sử dụng dữ liệu đã số hóa", "reusing digitised data"),
    text("không tái sử dụng dữ liệu đã số hóa", "reusing no digitised data"),
    text("chưa rõ có tái sử dụng dữ liệu hay không", "of unknown reuse of data"),
  ),
  "personal-store-used": flag(
    text(
      "có giấy tờ lấy từ kho dữ liệu cá nhân",
      "using the applicant's store on the national portal",
    ),
    text("không lấy giấy tờ từ kho dữ liệu cá nhân", "not using the applicant's store"),
    text(
      "chưa rõ có dùng kho dữ liệu cá nhân hay không",
      "of unknown use of the applicant's store",
    ),
  ),
  "citizen-data-used": flag(
    text("có khai thác cơ sở dữ liệu quốc gia về dân cư", "using the national population database"),
    text(
      "không khai thác cơ sở dữ liệu quốc gia về dân cư",
      "not using the national population database",
    ),
    text(
      "chưa rõ có khai thác dữ liệu dân cư hay không",
      "of unknown use of the population database",
    ),
  ),
  synchronised: flag(
    text("đã đồng bộ lên Cổng Dịch vụ công quốc gia", "synchronised with the national portal"),
    text(
      "chưa đồng bộ lên Cổng Dịch vụ công quốc gia",
      "not synchronised with the national portal",
    ),
    text("chưa rõ đã đồng bộ hay chưa", "of unknown synchronisation"),
  ),
  complained: flag(
    text(
      "có phản ánh, nhắc lại hoặc không hài lòng",
      "with a complaint, a repetition or a dislike",
    ),
    text(
      "không có phản ánh, nhắc lại hoặc không hài lòng",
      "without a complaint, a repetition or a dislike",
    ),
    text("chưa rõ có phản ánh hay không", "with unknown complaints"),
  ),
  "published-on-time": flag(
    text("được công bố đúng hạn", "promulgated on time"),
    text("không được công bố đúng hạn", "not promulgated on time"),
    text("chưa rõ thời điểm công bố", "promulgated at an unknown time"),
  ),
  "disclosed-on-time": flag(
    text("được công khai đúng hạn", "disclosed on time"),
    text("không được công khai đúng hạn", "not disclosed on time"),
    text("chưa rõ thời điểm công khai", "disclosed at an unknown time"),
  ),
  "content-complete": flag(
    text("được công khai đủ các bộ phận tạo thành", "disclosed with all constituent parts"),
    text("được công khai thiếu bộ phận tạo thành", "disclosed with parts missing"),
    text("chưa rõ nội dung công khai", "with unknown disclosed content"),
  ),
  "has-online-dossier": flag(
    text("có phát sinh hồ sơ trực tuyến", "with at least one online dossier"),
    text("không phát sinh hồ sơ trực tuyến", "without any online dossier"),
    text("chưa rõ có phát sinh hồ sơ trực tuyến hay không", "with unknown online dossiers"),
  ),
  "payment-integrated": flag(
    text("đã tích hợp thanh toán trực tuyến", "with online payment integrated"),
    text("chưa tích hợp thanh toán trực tuyến", "without online payment integrated"),
    text("chưa rõ đã tích hợp thanh toán hay chưa", "of unknown payment integration"),
  ),
  "portal-account": flag(
    text("đã tạo tài khoản Cổng Dịch vụ công quốc gia", "with an account on the national portal"),
    text(
      "chưa tạo tài khoản Cổng Dịch vụ công quốc gia",
      "without an account on the national portal",
    ),
    text("chưa rõ có tài khoản hay không", "of unknown account"),
  ),
  "electronic-id": flag(
    text("đã cài đặt định danh điện tử", "with electronic identification set up"),
    text("chưa cài đặt định danh điện tử", "without electronic identification"),
    text("chưa rõ đã cài đặt định danh điện tử hay chưa", "of unknown electronic identification"),
  ),
  scanner: flag(
    text("có máy quét", "with a scanner"),
    text("thiếu máy quét", "without a scanner"),
    text("chưa rõ có máy quét hay không", "of unknown equipment"),
  ),
  "able-to-guide": flag(
    text(
      "hướng dẫn được người dân nộp hồ sơ trực tuyến",
      "able to guide people through online submission",
    ),
    text(
      "chưa hướng dẫn được người dân nộp hồ sơ trực tuyến",
      "not able to guide people through online submission",
    ),
    text("chưa rõ khả năng hướng dẫn", "of unknown ability to guide"),
  ),
};
