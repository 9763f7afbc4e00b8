import { readonly, ref } from 'vue'

const under = ref(false)

// Where nothing is drawn, nothing is printed.
if (typeof window !== 'undefined') {
  const paper = matchMedia('print')
  const follow = (): void => void (under.value = paper.matches)
  paper.addEventListener('change', follow)
  addEventListener('beforeprint', () => (under.value = true))
  addEventListener('afterprint', follow)
}

/** Whether the page is on paper: from just before it is laid out there until it is back on the screen. */
export const printing = readonly(under)
