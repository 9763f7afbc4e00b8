import { computed, ref } from 'vue'
import type { CurveNode } from '../../charts/nodes'
import type { NodeSpeech, NodeWords } from '../../telling/curves/node-words'
import { nodeWords } from '../../telling/curves/node-words'

/** The point of note that is looked at, walked through by keys and buttons. */
export function useNodeCursor(nodes: () => readonly CurveNode[], speech: () => NodeSpeech) {
  const key = ref<string | null>(null)
  const index = computed(() => {
    const found = nodes().findIndex((each) => each.key === key.value)
    return found < 0 ? null : found
  })
  const node = computed(() => (index.value === null ? null : (nodes()[index.value] ?? null)))
  const wordsOf = (of: CurveNode): NodeWords => nodeWords(of, speech())
  const words = computed(() => node.value && wordsOf(node.value))

  function choose(next: CurveNode | null): void {
    key.value = next?.key ?? null
  }

  function step(by: 1 | -1): void {
    const count = nodes().length
    if (count === 0) return
    const from = index.value ?? (by > 0 ? -1 : count)
    choose(nodes()[(from + by + count) % count] ?? null)
  }

  return { index, node, words, wordsOf, choose, step }
}
