/** @apollo/gateway reports to its maker unless told not to before it is imported; councils' networks may reach nobody. */
process.env.APOLLO_TELEMETRY_DISABLED = '1';
