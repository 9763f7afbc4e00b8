export { speechIn } from '../speech'
