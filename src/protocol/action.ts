import { isFlag, isText, oneOf, shape } from './guards.ts';
import { type ActionView, pageActions } from './inspector.ts';

/** Something that a button asks for. */
export const isAction = shape<ActionView>({ action: oneOf(pageActions), label: isText, primary: isFlag });
