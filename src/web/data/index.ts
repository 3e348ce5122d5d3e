export { createPictures } from './figure/serve.ts'
