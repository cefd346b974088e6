import type { Row } from '../src/core/claims/row.ts';

export function packRows(rows: readonly Row[]): string;
