import { startDesktop } from '#electron/desktop/host.ts'

startDesktop({
  loadApplication: async () => (await import('#electron/app/application.ts')).createApplication,
  runCommand: async (words) => await (await import('#electron/cli/run.ts')).runCommand(words),
  folder: import.meta.dirname,
})
