// What stands for node:child_process in the bundle (rolldown.config.ts).
export {};
