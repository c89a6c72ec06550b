# Untried: written without Docker at hand. The plain way, `java -jar`, is the one that was tried (docs/server.md).
FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -DskipTests -pl server -am package \
 && java -Djarmode=tools -jar server/target/konaplate-server.jar extract --destination /app

FROM eclipse-temurin:17-jre
RUN useradd --system --home-dir /data --create-home konaplate
WORKDIR /app
COPY --from=build /app /app
# A class-data archive halves the start; only the Java that wrote it can use it, so it is written here, and only for
# the jar at the same path.
RUN java -XX:ArchiveClassesAtExit=/app/konaplate.jsa -Dspring.context.exit=onRefresh -jar /app/konaplate-server.jar \
    --spring.profiles.active=sandbox --spring.datasource.url=jdbc:h2:mem:archive
USER konaplate
WORKDIR /data
# Reached from outside of the container; put something that speaks TLS in front.
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8081
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:SharedArchiveFile=/app/konaplate.jsa", "-XX:MaxRAMPercentage=70", "-jar", "/app/konaplate-server.jar"]
