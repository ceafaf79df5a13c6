package io.github.indicatorrefinery.pipeline.serve.mcp;

import io.github.indicatorrefinery.io.http.Face;
import io.github.indicatorrefinery.io.http.Reply;
import io.github.indicatorrefinery.io.http.Route;
import io.github.indicatorrefinery.io.http.WebException;
import io.github.indicatorrefinery.io.http.WebRequest;
import io.github.indicatorrefinery.pipeline.serve.api.ErrorJson;
import io.github.indicatorrefinery.pipeline.serve.live.AnswerDesk;
import io.github.indicatorrefinery.pipeline.serve.live.CurrentRun;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * The tools over streamable HTTP, without sessions: a request is answered by one JSON document. The
 * SDK brings this transport for servlets, which the JDK's server has none of.
 */
public final class McpFace implements McpStatelessServerTransport {
  private static final String PATH = "/mcp";
  private static final String VERSION = "mcp-protocol-version";

  private final McpJsonMapper json = McpServers.json();
  private McpStatelessServerHandler handler;

  private McpFace() {}

  public static Face of(AnswerDesk desk, CurrentRun run) {
    McpFace face = new McpFace();
    McpServers.stateless(face, desk, run);
    return new Face(PATH, List.of(Route.post(PATH, face::answer)), ErrorJson::of);
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler handler) {
    this.handler = handler;
  }

  private Reply answer(WebRequest request) throws WebException {
    requireKnownVersion(request);
    JSONRPCMessage message = message(request.json());
    if (message instanceof JSONRPCRequest call) {
      try {
        return Reply.json(
            json.writeValueAsString(
                handler.handleRequest(McpTransportContext.EMPTY, call).block()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (message instanceof JSONRPCNotification notification) {
      handler.handleNotification(McpTransportContext.EMPTY, notification).block();
      return Reply.empty(202);
    }
    throw WebException.badRequest("the message is neither a request nor a notification");
  }

  private JSONRPCMessage message(String text) throws WebException {
    try {
      if (RpcMessage.of(text).isPresent()) {
        return McpSchema.deserializeJsonRpcMessage(json, text);
      }
    } catch (IOException | IllegalArgumentException e) {
      // Told below, as what is no message is.
    }
    throw WebException.badRequest("the body is no message of JSON-RPC");
  }

  private void requireKnownVersion(WebRequest request) throws WebException {
    Set<String> known = Set.copyOf(protocolVersions());
    if (request.header(VERSION).filter(version -> !known.contains(version)).isPresent()) {
      throw WebException.badRequest("the protocol's version is none of " + protocolVersions());
    }
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }
}
