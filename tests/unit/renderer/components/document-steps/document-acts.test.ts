import { expect, test } from 'vitest'
import type { DocumentCommands } from '#renderer/components/document-steps/document-acts.ts'
import { documentActs } from '#renderer/components/document-steps/document-acts.ts'

type Error = { readonly message: string; readonly logId: string | undefined }

/** A command that notes what it was asked and answers at once. */
function answering(name: string, asked: unknown[], output: unknown, error: Error | null = null) {
  return {
    mutate: (input: unknown, options?: { onSuccess?(output: never): void }) => {
      asked.push([name, input])
      options?.onSuccess?.(output as never)
    },
    reset: () => void asked.push([name, 'reset']),
    isPending: false,
    error,
  }
}

function desk(error: Error | null = null) {
  const asked: unknown[] = []
  const said: string[] = []
  const commands: DocumentCommands = {
    step: answering('step', asked, { number: '〔2022〕第2号' }),
    refresh: answering('refresh', asked, {}),
    create: answering('create', asked, { documentId: 'sheet' }),
    open: answering('open', asked, {}),
    saveCopy: answering('saveCopy', asked, { savedAs: '督办单.docx' }, error),
    print: answering('print', asked, {}),
  }
  const acts = documentActs({
    document: { documentId: 'paper', rev: 3 },
    commands,
    say: (message) => said.push(message),
    show: (documentId) => said.push(`show ${documentId}`),
  })
  return { acts, asked, said }
}

test('a step is taken on the revision that was read', () => {
  const { acts, asked, said } = desk()
  acts.step({ step: 'issue', issuedOn: '2022-05-06' }, () => said.push('taken'))
  expect(asked).toEqual([['step', { documentId: 'paper', rev: 3, detail: { step: 'issue', issuedOn: '2022-05-06' } }]])
  expect(said).toEqual(['taken'])
})

test('发文稿纸 is drawn up and shown; a saved copy is named', () => {
  const { acts, said } = desk()
  acts.signingSheet()
  acts.saveCopy(true)
  expect(said).toEqual(['show sheet', '已另存为“督办单.docx”'])
})

test('另存 asks for Word, 另存 Excel for the tables', () => {
  const { acts, asked } = desk()
  acts.saveCopy(true)
  acts.saveSheets()
  expect(asked).toEqual([
    ['saveCopy', { documentId: 'paper', isPreprinted: true, format: 'docx' }],
    ['saveCopy', { documentId: 'paper', isPreprinted: false, format: 'xlsx' }],
  ])
})

test('the first refusal is shown until it is put aside', () => {
  const { acts, asked } = desk({ message: '所选位置不能写入。', logId: undefined })
  expect(acts.error?.message).toBe('所选位置不能写入。')
  acts.forget()
  expect(asked).toContainEqual(['saveCopy', 'reset'])
})
