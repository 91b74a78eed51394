/**
 * The folder that holds `content/`: what a tool was given as --root, else the folder it was started in. It is handed
 * on through the environment, because pages ask for the library without naming its folder.
 */
export function contentRoot(): string {
  return process.env['CONTENT_ROOT'] ?? process.cwd();
}
