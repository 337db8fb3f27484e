import { defineTyleChart } from "@tyle/reporting/element";
import { createApp } from "vue";

defineTyleChart();

const app = createApp({
  data: () => ({
    rows: [
      { name: "Thị trấn Phước Cát", text: "6,66%" },
      { name: "Thị trấn Cát Tiên", text: "0,03%" },
    ],
  }),
  template: `
    <tyle-chart column="2" target="80" target-text="Mục tiêu 80%">
      <table>
        <tbody>
          <tr v-for="row in rows" :key="row.name"><th>{{ row.name }}</th><td>{{ row.text }}</td></tr>
        </tbody>
      </table>
    </tyle-chart>`,
});
app.config.compilerOptions.isCustomElement = (tag) => tag === "tyle-chart";
app.mount("#app");
