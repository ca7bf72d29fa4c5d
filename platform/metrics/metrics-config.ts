import { z } from 'zod';

/** The environment variable of a server that tells what it counts. */
export const metricsVariables = {
  METRICS_TOKEN: z.string().min(16, { error: 'expected at least 16 characters' }).optional(),
};
