import type { Obstacle } from "@tyle/core";

const obstacle = (id: string, vi: string, en: string): Obstacle => ({ id, label: { vi, en } });

/**
 * Causes of low online rates as a report on the communes of Cát Tiên named them for 2022. Add your own to the list:
 * `[...obstacles, { id: "no-network", label: { vi: "Chưa có mạng", en: "No network" } }]`.
 */
export const obstacles: readonly Obstacle[] = [
  obstacle("leadership", "Lãnh đạo, chỉ đạo chưa quyết liệt", "Leadership without resolve"),
  obstacle(
    "outreach",
    "Tuyên truyền, hướng dẫn chưa thường xuyên",
    "Outreach and guidance not regular",
  ),
  obstacle(
    "skills",
    "Hiểu biết và kỹ năng công nghệ thông tin của người dân còn hạn chế",
    "People know little of online services and lack skills",
  ),
  obstacle(
    "data-fear",
    "Người dân lo ngại lộ thông tin, thất lạc hồ sơ",
    "People fear for their data and their papers",
  ),
  obstacle(
    "no-account",
    "Công chức một cửa chưa quan tâm tạo tài khoản cho người dân",
    "Staff do not help people to create an account",
  ),
  obstacle(
    "sim-not-own-name",
    "Sim điện thoại không chính chủ nên không tạo được tài khoản",
    "SIM card not in one's own name, so no account",
  ),
  obstacle("no-scanner", "Bộ phận một cửa thiếu máy quét", "No scanner at the one-stop desk"),
];
