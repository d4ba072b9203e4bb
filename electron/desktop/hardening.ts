import type { App, Session, WebContents } from 'electron'
import { mayNavigate, mayRequest, permissionDecision } from '#electron/app/window-policy.ts'

/** Before the program is ready: sandbox everywhere, no name is ever looked up, no proxy. */
export function closeProgram(app: App): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('disable-http2')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.on('web-contents-created', (_, contents) => closeContents(contents))
}

/** The resolver, once the program is ready. */
export function closeResolver(app: App): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off', secureDnsServers: [] })
}

/** No request leaves the machine and no permission is granted. */
export function closeSession(session: Session, state: { readonly isPackaged: boolean }): void {
  session.enableNetworkEmulation({ offline: true })
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url, state) }))
  session.setPermissionRequestHandler((_, permission, answer) => answer(permissionDecision(permission)))
  session.setPermissionCheckHandler((_, permission) => permissionDecision(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_, answer) => answer(null))
  session.on('file-system-access-restricted', (_, __, answer) => answer('deny'))
  session.on('will-download', (event) => event.preventDefault())
}

/** Every page, ours or not: stays where it is, opens nothing, holds no other page. */
function closeContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => stay(event, event.url))
  contents.on('will-frame-navigate', (event) => stay(event, event.url))
  contents.on('will-redirect', (event) => stay(event, event.url))
}

function stay(event: { preventDefault(): void }, url: string): void {
  if (!mayNavigate(url)) event.preventDefault()
}
