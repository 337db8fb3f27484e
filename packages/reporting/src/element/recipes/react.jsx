import { defineTyleChart } from "@tyle/reporting/element";
import { createRoot } from "react-dom/client";

defineTyleChart();

function Rates({ rows }) {
  return (
    <tyle-chart column="2" target="80" target-text="Mục tiêu 80%">
      <table>
        <tbody>
          {rows.map(({ name, text }) => (
            <tr key={name}>
              <th>{name}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </tyle-chart>
  );
}

const rows = [
  { name: "Thị trấn Phước Cát", text: "6,66%" },
  { name: "Thị trấn Cát Tiên", text: "0,03%" },
];
createRoot(document.querySelector("#app")).render(<Rates rows={rows} />);
