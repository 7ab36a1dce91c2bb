// Not imported: in tests of the window modules are resolved for a browser, which has no node:net.
const { Socket } = process.getBuiltinModule('node:net');

/** Unit tests get the world as parameters: one that reaches for the real network has forgotten to pass something. */
function refuseNetwork(): never {
  throw new Error(
    'A unit test tried to reach the network. Pass it a stand-in, or make it an integration test.',
  );
}

// Every connection of node:http, node:https and node:tls ends up here; fetch takes a path of its own.
Socket.prototype.connect = refuseNetwork;
globalThis.fetch = async () => refuseNetwork();
