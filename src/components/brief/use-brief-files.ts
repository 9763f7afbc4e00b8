import { ref } from 'vue'
import { download } from '../../export/download'
import type { PrintedCode } from '../../export/qr'
import { useClockStore } from '../../stores/clock'
import type { Brief } from '../../telling/brief/brief'
import { pastedTable, pastedText } from '../../telling/brief/pasted'
import type { Picture } from '../../telling/tables/exportable'
import type { Speech } from '../../telling/words/speech'

/** What leaves the page. */
export interface Leaving {
  readonly brief: Brief
  readonly sender: string
  readonly link: string | null
  readonly code: PrintedCode | null
  readonly codeNote: string
  readonly speech: Speech
  /** The picture for paper. */
  readonly draw: () => Promise<Picture | null>
}

/** The ways of a brief out of the page but for paper, and what came of the last one. The code for them is fetched when asked for. */
export function useBriefFiles(leaving: () => Leaving) {
  const clock = useClockStore()
  const busy = ref(false)
  const said = ref('')

  async function docx(): Promise<void> {
    const { brief, sender, link, code, codeNote, speech, draw } = leaving()
    const { t } = speech
    busy.value = true
    said.value = t('brief.making')
    try {
      const [{ briefDocument }, { fileName }, picture] = await Promise.all([
        import('../../export/word/brief-document'),
        import('../../export/file-name'),
        draw(),
      ])
      const name = fileName([t('brief.file'), brief.title, clock.day], 'docx')
      const title = t('brief.code')
      const about = { title, language: speech.locale, font: speech.font }
      const file = { brief, sender, link, codeNote, speech, picture }
      const drawn = code && {
        picture: { drawing: code.drawing, about },
        millimetres: code.millimetres,
      }
      download(await briefDocument({ ...file, code: drawn }), name)
      said.value = t('brief.done', { file: name })
    } catch (error) {
      said.value = t('brief.failed')
      console.info(error)
    } finally {
      busy.value = false
    }
  }

  async function copy(what: 'text' | 'table'): Promise<void> {
    const { brief, link, speech } = leaving()
    try {
      const { copyPasted, copyPlain } = await import('../../export/clipboard')
      if (what === 'table') await copyPasted(pastedTable(brief, speech))
      else await copyPlain(pastedText(brief, link, speech))
      said.value = speech.t('brief.copied')
    } catch {
      said.value = speech.t('brief.notCopied')
    }
  }

  return { busy, said, docx, copyText: () => copy('text'), copyTable: () => copy('table') }
}
