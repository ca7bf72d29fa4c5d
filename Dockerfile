# One image for the gateway and every subgraph server; the command chooses:
#   node dist/gateway/main.js                      node dist/subgraphs/ward-council/main.js
#   node dist/subgraphs/city-council/main.js       node dist/subgraphs/citizen-affairs/main.js
#   node dist/gateway/ward-router/main.js          the wards as one subgraph, for other federation gateways
#   node dist/scripts/load/main.js <folder>        checks and loads the data of a city
#   node dist/scripts/units/main.js list            the units of the directory; apply and retire change them
#   node dist/scripts/ward/main.js list             the directory of wards' servers; add, move and retire change it
#   node dist/scripts/migrate/main.js <server>     brings the database of city-council, citizen-affairs or ward-council up to date
# Their variables are in .env.example.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY --from=build /app/dist dist
# The explorer's page is bundled now rather than at the first visit: the server's own user may not write here.
RUN node -e "require('./dist/platform/explorer/explorer-bundle').loadExplorerBundle()"

# The same beside pg_dump and pg_restore of the version that the databases run: docker build --target backup.
FROM postgres:18-bookworm AS backup
ENV NODE_ENV=production
COPY --from=packages /usr/local/bin/node /usr/local/bin/node
WORKDIR /app
COPY --from=packages /app ./
USER postgres
ENTRYPOINT ["node", "dist/scripts/backup/main.js"]
CMD ["--help"]

FROM node:24-bookworm-slim
# Inside a container every server listens on one port, and on all addresses of its own networks.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=packages /app ./
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --start-interval=1s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/gateway/main.js"]
