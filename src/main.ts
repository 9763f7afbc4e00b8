import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { leaveKeysToInputMethods } from './components/frame/composing'
import { showLastResort } from './components/frame/last-resort'
import { takeUnfinished } from './components/frame/unfinished'
import './components/style/page.css'
import './components/style/print.css'
import './components/style/print-controls.css'
import { i18n, loadEnglishWords } from './components/provided/i18n.ts'
import { history, router } from './router'
import { useAddressStore } from './stores/address'
import { useClockStore } from './stores/clock'
import { loadEnglish, withEnglish } from './stores/documents'
import { useDisplayStore } from './stores/display'
import { onLeaving } from './stores/leaving'
import { useReformStore } from './stores/reform'
import { useSavedStore } from './stores/saved'

const app = createApp(App).use(createPinia()).use(i18n)

leaveKeysToInputMethods()
withEnglish(loadEnglishWords)
useClockStore().follow()
useSavedStore().follow()
// What the address holds is there before the first page looks at it.
const address = useAddressStore()
onLeaving(takeUnfinished, { first: true })
onLeaving(address.flush)
address.connect(history)
router.afterEach(({ redirectedFrom }) => {
  if (redirectedFrom && redirectedFrom.path !== '/') address.noticePage(redirectedFrom.path)
})

/** What no part of the page stands in for, once it had the time to: the page itself is not there. */
app.config.errorHandler = (error) => {
  console.error(error)
  setTimeout(() => {
    if (!document.querySelector('main, [data-testid=failed]')) showLastResort(error)
  })
}

/** English is found by its words on the Chinese page too; they come when there is nothing else to load. */
const wordsPause = 5_000

try {
  const words = useDisplayStore().loadWords()
  if (words) await words
  // Under a reform no figure of the law is shown first.
  await useReformStore().ready()
  app.use(router).mount('#app')
  setTimeout(() => void loadEnglish().catch(() => undefined), wordsPause)
} catch (error) {
  showLastResort(error)
  throw error
}
