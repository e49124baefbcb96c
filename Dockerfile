# The program alone, as a user without rights: docker run --rm -v "$PWD:/work:ro" keras-inspect model.h5
#
# The binary contains the Swift runtime and HDF5; of the system it needs glibc and libgcc_s, which this base has.
FROM swift:6.2-bookworm AS build
WORKDIR /source
COPY . .
RUN make build && scripts/check-glibc .build/release/keras-inspect

FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build /source/.build/release/keras-inspect /usr/bin/keras-inspect
COPY --from=build /source/LICENSE /usr/share/doc/keras-inspect/
COPY --from=build /source/licenses /usr/share/doc/keras-inspect/licenses
USER nonroot
WORKDIR /work
ENTRYPOINT ["/usr/bin/keras-inspect"]
