import type { Exchange } from './exchange.ts';
import type { Operation } from './operation.ts';
import { parseJson } from './parse-json.ts';

/** All that an operation's description forbids about a reply, in words. */
export function checkReply(operation: Operation, { method, path, reply }: Exchange): readonly string[] {
  const { responses } = operation.description;
  const described = responses[String(reply.status)];
  if (!described) {
    return isPageToOpen(operation) && isRedirect(reply)
      ? []
      : [`status ${reply.status} is not named by the file`];
  }
  const types = Object.keys(described.content);
  if (types.length === 0) return [];
  const type = (reply.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  const content = described.content[type];
  if (!content) return [`the content type "${type}" of ${reply.status} is not named by the file`];
  const value = parseJson(reply.body);
  if (value === undefined) return [`the body of ${reply.status} is not JSON`];
  const platform = operation.partsOf(method, path)?.platform;
  return operation
    .faultsOf(value, content.schema ?? {}, 'reply', platform)
    .map((fault) => `body of ${reply.status}: ${fault}`);
}

/** Where the file promises no content, it tells to open the address in a browser, which follows a redirect. */
const isPageToOpen = ({ description }: Operation): boolean => {
  const success = description.responses['200'];
  return success !== undefined && Object.keys(success.content).length === 0;
};

const isRedirect = ({ status, headers }: Exchange['reply']): boolean =>
  status >= 300 && status < 400 && headers.has('location');
