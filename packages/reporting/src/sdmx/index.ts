export { type SdmxOptions, toSdmxJson } from "./to-sdmx-json.ts";
