# keli with all it needs: Pango and Chinese fonts for PDF, git for what has changed.
#   docker build -t keli .
#   docker run --rm -v "$PWD:/catalogue" keli check
FROM python:3.13-slim-bookworm AS build
WORKDIR /source
COPY requirements.txt ./
RUN python -m venv /opt/keli && /opt/keli/bin/pip install --no-cache-dir --require-hashes -r requirements.txt
COPY . ./
RUN /opt/keli/bin/pip install --no-cache-dir --no-deps .

FROM python:3.13-slim-bookworm
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
       fonts-noto-cjk git libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/keli /opt/keli
ENV PATH=/opt/keli/bin:$PATH PYTHONUTF8=1
RUN useradd --create-home --uid 1000 keli && git config --system --add safe.directory '*'
USER 1000
WORKDIR /catalogue
ENTRYPOINT ["keli"]
CMD ["--help"]
