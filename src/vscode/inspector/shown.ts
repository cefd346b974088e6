import type { Inspected } from '../session.ts';
import { sharesScreen } from '../settings.ts';
import { sharedForm } from './sharing.ts';

/** What is shown when others look on is also what is copied and opened then. */
export function shown(inspected: Inspected): Inspected {
	return sharesScreen() ? sharedForm(inspected) : inspected;
}
