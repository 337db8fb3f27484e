import { packed as p01 } from "./history-01.data.ts";
import { packed as p04 } from "./history-04.data.ts";
import { packed as p08 } from "./history-08.data.ts";
import { packed as p11 } from "./history-11.data.ts";
import { packed as p12 } from "./history-12.data.ts";
import { packed as p14 } from "./history-14.data.ts";
import { packed as p15 } from "./history-15.data.ts";
import { packed as p19 } from "./history-19.data.ts";
import { packed as p20 } from "./history-20.data.ts";
import { packed as p22 } from "./history-22.data.ts";
import { packed as p24 } from "./history-24.data.ts";
import { packed as p25 } from "./history-25.data.ts";
import { packed as p31 } from "./history-31.data.ts";
import { packed as p33 } from "./history-33.data.ts";
import { packed as p37 } from "./history-37.data.ts";
import { packed as p38 } from "./history-38.data.ts";
import { packed as p40 } from "./history-40.data.ts";
import { packed as p42 } from "./history-42.data.ts";
import { packed as p44 } from "./history-44.data.ts";
import { packed as p46 } from "./history-46.data.ts";
import { packed as p48 } from "./history-48.data.ts";
import { packed as p51 } from "./history-51.data.ts";
import { packed as p52 } from "./history-52.data.ts";
import { packed as p56 } from "./history-56.data.ts";
import { packed as p66 } from "./history-66.data.ts";
import { packed as p68 } from "./history-68.data.ts";
import { packed as p75 } from "./history-75.data.ts";
import { packed as p79 } from "./history-79.data.ts";
import { packed as p80 } from "./history-80.data.ts";
import { packed as p82 } from "./history-82.data.ts";
import { packed as p86 } from "./history-86.data.ts";
import { packed as p91 } from "./history-91.data.ts";
import { packed as p92 } from "./history-92.data.ts";
import { packed as p96 } from "./history-96.data.ts";

/** What ended in each province of today. Written by scripts/pack.mjs. */
export const histories: readonly string[] = [
  p01,
  p04,
  p08,
  p11,
  p12,
  p14,
  p15,
  p19,
  p20,
  p22,
  p24,
  p25,
  p31,
  p33,
  p37,
  p38,
  p40,
  p42,
  p44,
  p46,
  p48,
  p51,
  p52,
  p56,
  p66,
  p68,
  p75,
  p79,
  p80,
  p82,
  p86,
  p91,
  p92,
  p96,
];
