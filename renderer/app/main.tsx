import './reset.css'
import '@mantine/core/styles.layer.css'
import './base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createDeskClient, hostBridge } from '#renderer/api/desk-client.ts'
import { pageClock } from '#renderer/api/page-clock.ts'
import { App } from './App.tsx'
import { shareStyleNonce } from './nonce.ts'

shareStyleNonce()
const root = document.querySelector('#root')
const bridge = hostBridge()
if (root !== null && bridge !== undefined) {
  const client = createDeskClient(bridge)
  createRoot(root).render(
    <StrictMode>
      <App client={client} now={pageClock} />
    </StrictMode>,
  )
} else if (root !== null) {
  root.textContent = '本页须由“守信践诺工作台”程序打开。请关闭此窗口，从桌面图标启动程序。'
}
