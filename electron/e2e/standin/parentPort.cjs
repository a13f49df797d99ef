// Loaded first in a forked utility process: Electron's process.parentPort over the fork's channel.
const { EventEmitter } = require("node:events");

const port = new EventEmitter();
port.postMessage = (message) => process.send(message);
process.on("message", (data) => port.emit("message", { data, ports: [] }));
process.parentPort = port;
