import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { leaveKeysToInputMethods } from './components/composing'
import { takeUnfinished } from './components/unfinished'
import './components/style/page.css'
import './components/style/print.css'
import './components/style/print-controls.css'
import { i18n } from './locales'
import { history, router } from './router'
import { useAddressStore } from './stores/address'
import { useClockStore } from './stores/clock'
import { onLeaving } from './stores/leaving'
import { useSavedStore } from './stores/saved'

const app = createApp(App).use(createPinia()).use(i18n)

leaveKeysToInputMethods()
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

app.use(router).mount('#app')
