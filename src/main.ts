import { createApp, h } from 'vue'
import { data, version } from 'virtual:policy-data'

const titles = data.policies.map((policy) => h('li', policy.title.zh))
createApp(() => h('main', [h('ul', titles), h('p', version)])).mount('#app')
