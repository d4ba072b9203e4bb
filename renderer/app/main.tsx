import '@mantine/core/styles.layer.css'
import './base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createDeskClient } from '#renderer/api/desk-client.ts'
import { App } from './App.tsx'

const root = document.querySelector('#root')
if (root !== null && window.desk !== undefined) {
  const client = createDeskClient(window.desk)
  createRoot(root).render(
    <StrictMode>
      <App client={client} now={() => new Date().toISOString()} />
    </StrictMode>,
  )
} else if (root !== null) {
  root.textContent = '本页须由“守信践诺工作台”程序打开。请关闭此窗口，从桌面图标启动程序。'
}
