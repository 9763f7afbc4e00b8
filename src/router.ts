import { createRouter, createWebHashHistory } from 'vue-router'
import ComparePage from './pages/ComparePage.vue'

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: { name: 'compare' } },
    { path: '/compare', name: 'compare', component: ComparePage },
    { path: '/curves', name: 'curves', component: () => import('./pages/CurvesPage.vue') },
    { path: '/map', name: 'map', component: () => import('./pages/MapPage.vue') },
    { path: '/:rest(.*)*', redirect: { name: 'compare' } },
  ],
})
