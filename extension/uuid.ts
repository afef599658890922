// Ids made on the device.
export { uuidv7 } from '#shared/uuid';
