import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { showLastResort } from './components/last-resort'
import './components/style/page.css'
import './components/style/print.css'
import { i18n } from './locales'
import { history, router } from './router'
import { useAddressStore } from './stores/address'
import { useSavedStore } from './stores/saved'

const app = createApp(App).use(createPinia()).use(i18n)

useSavedStore().follow()
// What the address holds is there before the first page looks at it.
const address = useAddressStore()
address.connect(history)
router.afterEach(({ redirectedFrom }) => {
  if (redirectedFrom && redirectedFrom.path !== '/') address.noticePage(redirectedFrom.path)
})

/** What no part of the page stands in for: the page itself is not there. */
app.config.errorHandler = (error) => {
  console.error(error)
  if (!document.querySelector('main, [data-testid=failed]')) showLastResort(error)
}

try {
  app.use(router).mount('#app')
} catch (error) {
  showLastResort(error)
  throw error
}
