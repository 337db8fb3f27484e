import { type Command, Help } from "commander";

/** What commander says by itself; its other words are those that we give it. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^Usage:/, "Cách dùng:"],
  [/^Arguments:/, "Đối số:"],
  [/^Options:/, "Tùy chọn:"],
  [/^Commands:/, "Lệnh:"],
  [/\(choices: /, "(chọn: "],
  [/([(,] ?)default: /, "$1mặc định: "],
  [/^error: unknown command '(.*)'/, "lỗi: không có lệnh '$1'"],
  [/^error: unknown option '(.*)'/, "lỗi: không có tùy chọn '$1'"],
  [/\(Did you mean (?:one of )?(.*)\?\)/, "(Có phải là $1?)"],
  [
    /^error: too many arguments.*\. Expected (\d+) arguments? but got (\d+)\./,
    "lỗi: quá nhiều đối số: cần $1, nhận được $2.",
  ],
  [/^error: missing required argument '(.*)'/, "lỗi: thiếu đối số '$1'"],
  [/^error: required option '(.*)' not specified/, "lỗi: thiếu tùy chọn bắt buộc '$1'"],
  [/^error: option '(.*)' argument missing/, "lỗi: tùy chọn '$1' chưa có giá trị"],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\./,
    "lỗi: tùy chọn '$1' không nhận giá trị '$2'.",
  ],
  [/(?:Allowed choices are|Expected) ([^.]*)\.$/, "Các giá trị dùng được: $1."],
];

const translate = (text: string): string =>
  words.reduce((said, [english, vietnamese]) => said.replace(english, vietnamese), text.trimEnd());

/** Makes a command say its help and its errors in Vietnamese. */
export function speakVietnamese(command: Command): void {
  const help = new Help();
  command
    .configureHelp({
      styleTitle: translate,
      optionDescription: (option) => translate(help.optionDescription(option)),
    })
    .configureOutput({ outputError: (text, write) => write(`${translate(text)}\n`) })
    .helpOption("-h, --help", "hiển thị trợ giúp");
  if (command.commands.length > 0) command.helpCommand("help [command]", "hiển thị trợ giúp");
}
