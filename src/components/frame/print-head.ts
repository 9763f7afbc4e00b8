import { computed, onScopeDispose, shallowRef, watchEffect } from 'vue'
import { useRoute } from 'vue-router'
import type { Speech } from '../../telling/words/speech'
import { versionText } from '../../telling/words/occasion'
import { useTelling } from '../provided/telling'

/** A text as the value of `content` in a style. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`

/** Pages whose name in the navigation is also the name of their paper. */
const pageNames = ['compare', 'curves', 'map', 'lab', 'clauses', 'scenarios', 'method'] as const

/** What the page at hand wants at the head of its paper; the last that asked is heard. */
const heads = shallowRef<readonly (() => string)[]>([])

/** Says what stands at the head of every printed page, as long as the component is there. */
export function usePrintHead(title: () => string): void {
  heads.value = [...heads.value, title]
  onScopeDispose(() => {
    heads.value = heads.value.filter((each) => each !== title)
  })
}

/**
 * Keeps head and foot of printed pages on the root, where styles read them, and the document's title, which
 * the browser proposes as the name of a PDF file.
 */
export function keepPrintHead(): void {
  const { documents, speech } = useTelling()
  const t: Speech['t'] = (key, named) => speech.value.t(key, named)
  const route = useRoute()
  const { style } = document.documentElement
  const named = (): string => {
    const title = t('app.title')
    const page = pageNames.find((each) => each === route.name)
    return page ? t('app.documentTitle', { page: t(`app.${page}`), title }) : title
  }
  const head = computed(() => heads.value.at(-1)?.() ?? named())
  watchEffect(() => {
    document.title = head.value
    style.setProperty('--print-head', quoted(head.value))
    style.setProperty(
      '--print-foot',
      quoted(t('app.version', { version: versionText(documents.value, speech.value) })),
    )
  })
}
